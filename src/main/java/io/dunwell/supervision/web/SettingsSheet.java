package io.dunwell.supervision.web;

import io.dunwell.staff.StaffMember;
import io.dunwell.supervision.Figures;
import io.dunwell.supervision.Setting;
import io.dunwell.worklist.TaskKinds;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they are typed.
 *
 * @param set by the name of a setting
 * @param minutes by the form of a task
 * @param person minutes a day by login, empty for as everybody
 */
public record SettingsSheet(Map<String, String> set, Map<String, String> minutes, Map<String, String> person) {

    private static final int LONGEST_TASK = 480;
    private static final int LONGEST_DAY = 960;

    @SuppressWarnings("ConstantValue") // Absent parameters arrive as null.
    public SettingsSheet {
        set = orEmpty(set);
        minutes = orEmpty(minutes);
        person = orEmpty(person);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> typed) {
        return Objects.requireNonNullElse(typed, Map.of());
    }

    static SettingsSheet of(Figures figures, List<StaffMember> people) {
        var set = new LinkedHashMap<String, String>();
        for (var setting : Setting.values()) {
            set.put(setting.name(), Integer.toString(figures.of(setting)));
        }
        var minutes = new LinkedHashMap<String, String>();
        TaskKinds.NAMES.keySet().forEach(form -> minutes.put(form, Integer.toString(figures.minutes(form))));
        var person = new LinkedHashMap<String, String>();
        people.forEach(member -> {
            var own = figures.ownMinutes(member.login());
            person.put(member.login(), own == 0 ? "" : Integer.toString(own));
        });
        return new SettingsSheet(set, minutes, person);
    }

    /** What cannot be taken, by the field's name in the form. */
    public Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        for (var setting : Setting.values()) {
            if (set.containsKey(setting.name())) {
                check(faults, "set", setting.name(), set, setting.least(), setting.most());
            }
        }
        TaskKinds.NAMES.keySet().stream()
                .filter(minutes::containsKey)
                .forEach(form -> check(faults, "minutes", form, minutes, 1, LONGEST_TASK));
        person.forEach((login, typed) -> {
            if (!typed.isBlank()) {
                check(faults, "person", login, person, 1, LONGEST_DAY);
            }
        });
        return faults;
    }

    private static void check(
            Map<String, String> faults, String part, String name, Map<String, String> typed, int least, int most) {
        var text = typed.getOrDefault(name, "").strip();
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            faults.put("%s[%s]".formatted(part, name), "Write a whole number from %d to %d.".formatted(least, most));
        }
    }

    Map<Setting, Integer> settings() {
        var figures = new EnumMap<Setting, Integer>(Setting.class);
        for (var setting : Setting.values()) {
            if (set.containsKey(setting.name())) {
                figures.put(setting, number(set, setting.name()));
            }
        }
        return figures;
    }

    Map<String, Integer> tasks() {
        var figures = new LinkedHashMap<String, Integer>();
        TaskKinds.NAMES.keySet().stream()
                .filter(minutes::containsKey)
                .forEach(form -> figures.put(form, number(minutes, form)));
        return figures;
    }

    /** Only of those who work tasks; 0 for as everybody. */
    Map<String, Integer> people(List<StaffMember> known) {
        var figures = new LinkedHashMap<String, Integer>();
        known.stream()
                .map(StaffMember::login)
                .filter(person::containsKey)
                .forEach(login ->
                        figures.put(login, person.getOrDefault(login, "").isBlank() ? 0 : number(person, login)));
        return figures;
    }

    private static int number(Map<String, String> typed, String name) {
        return Integer.parseInt(typed.getOrDefault(name, "").strip());
    }
}
