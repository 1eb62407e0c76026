package io.dunwell.worklist;

import io.dunwell.worklist.FormField.Choice;
import io.dunwell.worklist.FormField.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The form of a task as it is drawn and checked on the server, read from a file in {@code forms/}. */
public record TaskForm(String id, List<FormField> fields) {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    public TaskForm {
        fields = List.copyOf(fields);
    }

    /** @throws UnreadableForm when it is no form or uses a kind of field that is not known here */
    public static TaskForm read(String json) {
        return FormReader.read(json);
    }

    /** The same with answers to choose from for one field, which only the customer's own data know. */
    TaskForm offering(String key, List<Choice> choices) {
        return new TaskForm(
                id,
                fields.stream()
                        .map(field -> field.key().equals(key) ? field.offering(choices) : field)
                        .toList());
    }

    /** Fields side by side, in the order of the form. */
    public List<List<FormField>> rows() {
        var rows = new ArrayList<List<FormField>>();
        var row = "";
        for (var field : fields) {
            if (rows.isEmpty() || !field.row().equals(row)) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(field);
            row = field.row();
        }
        return rows;
    }

    /**
     * What counts of the values that were sent: known fields that were shown, stripped; numbers without thousands
     * separators.
     */
    public Map<String, String> answers(Map<String, String> sent) {
        var answers = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var value = sent.getOrDefault(field.key(), "").strip();
            if (field.kind() != Kind.TEXT && !value.isEmpty() && field.isShown(sent)) {
                answers.put(field.key(), field.kind() == Kind.NUMBER ? plain(value) : value);
            }
        }
        return answers;
    }

    /** A sentence for each shown field whose value cannot be taken, in the order of the form. */
    public Map<String, String> faults(Map<String, String> sent) {
        var answers = answers(sent);
        var faults = new LinkedHashMap<String, String>();
        fields.stream().filter(field -> field.isShown(sent)).forEach(field -> field.fault(
                        answers.getOrDefault(field.key(), ""))
                .ifPresent(fault -> faults.put(field.key(), fault)));
        return faults;
    }

    private static String plain(String number) {
        return GROUPED.matcher(number).matches() ? number.replace(",", "") : number;
    }
}
