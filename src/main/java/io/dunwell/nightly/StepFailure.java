package io.dunwell.nightly;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An item of a step that failed, in a plain sentence. */
@Entity
@Table(name = "night_failure")
public class StepFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long runId;
    private String stepName;
    private String subject;
    private String sentence;

    /** For JPA. */
    protected StepFailure() {}

    StepFailure(long runId, String stepName, String subject, String sentence) {
        this.runId = runId;
        this.stepName = stepName;
        this.subject = cut(subject, 120);
        this.sentence = cut(sentence, 500);
    }

    public String stepName() {
        return stepName;
    }

    /** What failed: a file, an account, a case. */
    public String subject() {
        return subject;
    }

    public String sentence() {
        return sentence;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
