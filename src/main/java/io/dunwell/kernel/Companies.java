package io.dunwell.kernel;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The one company of this installation: founded once, never turned from live to demo or back. */
@Component
public class Companies {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AtomicReference<@Nullable Company> known = new AtomicReference<>();

    Companies(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Empty until the first start's choice was made. */
    public Optional<Company> find() {
        var company = known.get();
        if (company == null) {
            company = jdbc.sql("select * from company where id = 1")
                    .query(Companies::read)
                    .optional()
                    .orElse(null);
            known.set(company);
        }
        return Optional.ofNullable(company);
    }

    /** @throws NoCompanyYet before the first start's choice was made */
    public Company current() {
        return find().orElseThrow(NoCompanyYet::new);
    }

    /**
     * Founds the company. A second call is refused, so a live company can never become a demo.
     *
     * @throws CompanyExists when one was founded before
     */
    @Transactional
    public void found(Company company, Instant now) {
        forget();
        find().ifPresent(existing -> {
            throw new CompanyExists(existing.name());
        });
        jdbc.sql(
                        """
                insert into company (id, name, mode, zone, country, region, currency, language, day_begins, grace_days,
                  mail_transit_days, first_contact_days, minimum_to_chase, email, phone, postal_address, founded_at)
                values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        company.name(),
                        company.mode().name(),
                        company.zone().getId(),
                        company.country(),
                        company.region(),
                        company.currency(),
                        company.language(),
                        company.dayBegins().toString(),
                        company.allowance().graceDays(),
                        company.allowance().mailTransitDays(),
                        company.allowance().firstContactDays(),
                        company.minimumToChase(),
                        company.email(),
                        company.phone(),
                        company.postalAddress(),
                        now)
                .update();
        forget();
    }

    /** What a company may change about itself: how it signs, when its day begins, whom it leaves in peace. */
    public record Changes(
            String name,
            String region,
            LocalTime dayBegins,
            Allowance allowance,
            BigDecimal minimumToChase,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postalAddress) {}

    /** From the next look at each account on; cases that are open stay open. A repeat changes nothing. */
    @Transactional
    public void change(Changes changes) {
        var before = stored();
        jdbc.sql(
                        """
                update company set name = ?, region = ?, day_begins = ?, grace_days = ?, mail_transit_days = ?,
                  first_contact_days = ?, minimum_to_chase = ?, email = ?, phone = ?, postal_address = ?
                where id = 1
                """)
                .params(
                        changes.name(),
                        changes.region(),
                        changes.dayBegins().toString(),
                        changes.allowance().graceDays(),
                        changes.allowance().mailTransitDays(),
                        changes.allowance().firstContactDays(),
                        changes.minimumToChase(),
                        changes.email(),
                        changes.phone(),
                        changes.postalAddress())
                .update();
        forget();
        events.publishEvent(new CompanyChanged(before, stored()));
    }

    /** Past what is kept, which must not be what is not committed yet. */
    private Company stored() {
        return jdbc.sql("select * from company where id = 1")
                .query(Companies::read)
                .optional()
                .orElseThrow(NoCompanyYet::new);
    }

    /** Somebody may have read the old row between the change and its commit. */
    @TransactionalEventListener
    void committed(CompanyChanged changed) {
        forget();
    }

    /** Reads again at the next look; for tests that empty the tables. */
    public void forget() {
        known.set(null);
    }

    private static Company read(ResultSet row, int number) throws SQLException {
        return new Company(
                row.getString("name"),
                CompanyMode.valueOf(row.getString("mode")),
                ZoneId.of(row.getString("zone")),
                row.getString("country"),
                row.getString("region"),
                row.getString("currency"),
                row.getString("language"),
                LocalTime.parse(row.getString("day_begins")),
                new Allowance(
                        row.getInt("grace_days"), row.getInt("mail_transit_days"), row.getInt("first_contact_days")),
                row.getBigDecimal("minimum_to_chase"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("postal_address"));
    }
}
