package io.dunwell.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.dunwell.kernel.BusinessCalendar;
import io.dunwell.kernel.Companies;
import io.dunwell.kernel.Money;
import io.dunwell.staff.Absence;
import io.dunwell.staff.Role;
import io.dunwell.staff.StaffMember;
import io.dunwell.staff.Team;
import io.dunwell.supervision.TeamReport.Person;
import io.dunwell.supervision.TeamReport.Queue;
import io.dunwell.supervision.TeamReport.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has how much to do, against the time they have. Four queries that follow what is open, whoever has it. */
@Service
@Transactional(readOnly = true)
public class TeamLoad {

    private static final int WEEK = 7;
    private static final Set<Role> WORK_TASKS = Set.of(Role.COLLECTOR, Role.SUPERVISOR);

    // Each is put in its place first: a database may group by a column, but not by two parameters that look alike.
    private static final String PLACES =
            """
            select coalesce(assignee, '') as login, case when assignee is null then candidate_role else '' end as queue,
              form_key, customer_id, currency, to_collect,
              case when due_on < :today then 1 else 0 end as is_late,
              case when due_on = :today then 1 else 0 end as is_today,
              case when snoozed_until > :today then 1 else 0 end as is_off,
              case when (due_on is null or due_on <= :until) and (snoozed_until is null or snoozed_until <= :until)
                then 1 else 0 end as is_week
              from work_item
            """;

    private static final String TASKS =
            """
            select login, queue, form_key, count(*) as tasks, sum(is_late) as late, sum(is_today) as due_today,
              sum(is_off) as put_off, sum(is_week) as this_week
              from (%s) item group by login, queue, form_key
            """
                    .formatted(PLACES);

    /** An account counts once for each who has tasks of it. */
    private static final String AMOUNTS =
            """
            select login, queue, currency, sum(amount) as amount from (
              select login, queue, customer_id, currency, max(to_collect) as amount
                from (%s) item group by login, queue, customer_id, currency) account
             group by login, queue, currency
            """
                    .formatted(PLACES);

    private static final String ALL_AMOUNTS =
            """
            select '' as login, '' as queue, currency, sum(amount) as amount from (
              select customer_id, currency, max(to_collect) as amount from work_item
               group by customer_id, currency) account
             group by currency
            """;

    private static final String DONE =
            """
            select done_by, count(*) as of_week, sum(case when done_on = :today then 1 else 0 end) as of_today
              from done_task where done_on > :since and done_on <= :today group by done_by
            """;

    private final JdbcClient jdbc;
    private final Team team;
    private final SupervisionSettings settings;
    private final BusinessCalendar calendar;
    private final Companies companies;

    TeamLoad(JdbcClient jdbc, Team team, SupervisionSettings settings, BusinessCalendar calendar, Companies companies) {
        this.jdbc = jdbc;
        this.team = team;
        this.settings = settings;
        this.calendar = calendar;
        this.companies = companies;
    }

    public TeamReport at(LocalDate today) {
        var figures = settings.figures();
        var until = calendar.nextBusinessDay(today).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var workdays = today.datesUntil(until.plusDays(1))
                .filter(calendar::isBusinessDay)
                .toList();
        var loads = loads(today, until, figures);
        var done = done(today);
        var people = people(today, workdays, figures, loads, done);
        var queues = loads.entrySet().stream()
                .filter(entry -> entry.getKey().login().isEmpty())
                .map(entry ->
                        new Queue(entry.getKey().queue(), forWhom(entry.getKey().queue()), entry.getValue()))
                .sorted(Comparator.comparing(Queue::role))
                .toList();
        return new TeamReport(today, until, workdays.size(), people, queues, total(loads, people));
    }

    private List<Person> people(
            LocalDate today,
            List<LocalDate> workdays,
            Figures figures,
            Map<Place, Load> loads,
            Map<String, Done> done) {
        var members = team.all().stream().collect(toMap(StaffMember::login, member -> member));
        var standIns = standIns(today, members);
        var logins = new TreeSet<>(done.keySet());
        loads.keySet().stream()
                .map(Place::login)
                .filter(login -> !login.isEmpty())
                .forEach(logins::add);
        members.values().stream()
                .filter(member -> member.active() && WORK_TASKS.contains(member.role()))
                .forEach(member -> logins.add(member.login()));
        return logins.stream()
                .map(login -> {
                    var member = members.get(login);
                    var absence = absence(member, today);
                    var finished = done.getOrDefault(login, Done.NOTHING);
                    return new Person(
                            login,
                            member,
                            loads.getOrDefault(new Place(login, ""), Load.NOTHING),
                            finished.today(),
                            finished.week(),
                            available(member, absence, workdays, figures),
                            absence,
                            absence == null ? null : nameOf(absence.substitute(), members),
                            standIns.getOrDefault(login, List.of()));
                })
                .sorted(Comparator.comparing(Person::isHere).reversed().thenComparing(Person::name))
                .toList();
    }

    private static WorkTime available(
            @Nullable StaffMember member, @Nullable Absence absence, List<LocalDate> workdays, Figures figures) {
        if (member == null || !member.active()) {
            return WorkTime.NONE;
        }
        var days = workdays.stream()
                .filter(day -> absence == null || !absence.covers(day))
                .count();
        return new WorkTime(days * figures.deskMinutes(member.login()));
    }

    private static @Nullable Absence absence(@Nullable StaffMember member, LocalDate today) {
        return Optional.ofNullable(member)
                .flatMap(StaffMember::absence)
                .filter(absence -> !absence.until().isBefore(today))
                .orElse(null);
    }

    /** Names of those who are away, by the login of their substitute. */
    private static Map<String, List<String>> standIns(LocalDate today, Map<String, StaffMember> members) {
        return members.values().stream()
                .filter(member -> member.active()
                        && member.absence()
                                .filter(absence -> absence.covers(today))
                                .isPresent())
                .sorted(Comparator.comparing(StaffMember::name))
                .collect(groupingBy(
                        member -> member.absence().orElseThrow().substitute(), mapping(StaffMember::name, toList())));
    }

    private static String nameOf(String login, Map<String, StaffMember> members) {
        var member = members.get(login);
        return member == null ? login : member.name();
    }

    private static String forWhom(String role) {
        for (var one : Role.values()) {
            if (one.name().equals(role)) {
                return one.label();
            }
        }
        return role;
    }

    private Map<Place, Load> loads(LocalDate today, LocalDate until, Figures figures) {
        var loads = new HashMap<Place, Load>();
        jdbc.sql(TASKS)
                .param("today", today)
                .param("until", until)
                .query((row, number) -> Map.entry(place(row), load(row, figures)))
                .list()
                .forEach(entry -> loads.merge(entry.getKey(), entry.getValue(), Load::plus));
        amounts(jdbc.sql(AMOUNTS).param("today", today).param("until", until))
                .forEach((place, amounts) -> loads.computeIfPresent(place, (key, load) -> load.collecting(amounts)));
        return loads;
    }

    private static Load load(ResultSet row, Figures figures) throws SQLException {
        var thisWeek = row.getLong("this_week");
        return new Load(
                row.getLong("tasks"),
                row.getLong("late"),
                row.getLong("due_today"),
                row.getLong("put_off"),
                thisWeek,
                new WorkTime(thisWeek * figures.minutes(row.getString("form_key"))),
                List.of());
    }

    private Map<Place, List<Money>> amounts(JdbcClient.StatementSpec sums) {
        var own = companies.current().currency();
        return sums
                .query((row, number) ->
                        Map.entry(place(row), Money.of(row.getBigDecimal("amount"), row.getString("currency"))))
                .list()
                .stream()
                .filter(entry -> !entry.getValue().isZero())
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(
                                (Money amount) -> !amount.currency().equals(own))
                        .thenComparing(Money::currency)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Total total(Map<Place, Load> loads, List<Person> people) {
        var all = loads.values().stream().reduce(Load.NOTHING, Load::plus);
        var amounts = amounts(jdbc.sql(ALL_AMOUNTS)).getOrDefault(new Place("", ""), List.of());
        return new Total(
                all.collecting(amounts),
                people.stream().mapToLong(Person::doneToday).sum(),
                people.stream().mapToLong(Person::doneWeek).sum(),
                people.stream().map(Person::available).reduce(WorkTime.NONE, WorkTime::plus));
    }

    private Map<String, Done> done(LocalDate today) {
        return jdbc
                .sql(DONE)
                .param("today", today)
                .param("since", today.minusDays(WEEK))
                .query((row, number) ->
                        Map.entry(row.getString("done_by"), new Done(row.getLong("of_today"), row.getLong("of_week"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("login"), row.getString("queue"));
    }

    /** With a person, or waiting for people of a role. */
    private record Place(String login, String queue) {}

    private record Done(long today, long week) {
        static final Done NOTHING = new Done(0, 0);
    }
}
