package io.dunwell.integration;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One file, from its arrival to what became of its lines. */
@Entity
@Table(name = "import_run")
public class ImportRun {

    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_NAME = 255;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false)
    private String fileName;

    private @Nullable String storedAs;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(nullable = false, length = 64)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ImportKind kind;

    private @Nullable String mapping;

    @Column(columnDefinition = "text")
    private @Nullable String answers;

    /** A {@link FileReading}; null for bank statements. */
    @Column(columnDefinition = "text")
    private @Nullable String reading;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private ImportState state;

    @Column(nullable = false)
    private LocalDate businessDate;

    @Column(nullable = false)
    private Instant startedAt;

    private @Nullable Instant finishedAt;

    @Embedded
    private ImportCounts counts;

    @Column(length = 1000)
    private @Nullable String message;

    @Column(nullable = false, length = 60)
    private String recordedBy;

    @Version
    private int version;

    /** For JPA. */
    protected ImportRun() {}

    ImportRun(ImportRequest request, String sha256, String recordedBy, Instant now) {
        var name = request.fileName();
        this.fileName = name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
        this.sha256 = sha256;
        this.kind = request.kind();
        this.mapping = request.mapping();
        this.businessDate = request.businessDate();
        this.recordedBy = recordedBy;
        this.startedAt = now;
        this.state = ImportState.WAITING;
        this.counts = ImportCounts.NONE;
    }

    public long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public ImportKind kind() {
        return kind;
    }

    /** Empty for our own format and for bank statements. */
    public Optional<String> mapping() {
        return Optional.ofNullable(mapping);
    }

    public ImportState state() {
        return state;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    public ImportCounts counts() {
        return counts;
    }

    /** Why it waits or failed; empty when there is nothing to say. */
    public Optional<String> message() {
        return Optional.ofNullable(message);
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Name of the copy kept for a person to look at, empty when there is none. */
    Optional<String> storedAs() {
        return Optional.ofNullable(storedAs);
    }

    Optional<String> reading() {
        return Optional.ofNullable(reading);
    }

    void readAs(String json) {
        reading = json;
    }

    Optional<String> answers() {
        return Optional.ofNullable(answers);
    }

    void store(String name) {
        storedAs = name;
    }

    void choose(ImportKind newKind, @Nullable String newMapping, @Nullable String newAnswers) {
        kind = newKind;
        mapping = newMapping;
        answers = newAnswers;
    }

    /** Counts begin again: a file that is run again counts all of its lines. */
    void start(Instant now) {
        state = ImportState.RUNNING;
        startedAt = now;
        finishedAt = null;
        counts = ImportCounts.NONE;
        message = null;
    }

    void count(ImportCounts more) {
        counts = counts.plus(more);
    }

    void finish(Instant now) {
        state = ImportState.FINISHED;
        finishedAt = now;
    }

    void fail(String sentence, Instant now) {
        state = ImportState.FAILED;
        message = cut(sentence);
        finishedAt = now;
    }

    void ask(String sentence) {
        state = ImportState.WAITING;
        message = cut(sentence);
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST_MESSAGE ? sentence : sentence.substring(0, LONGEST_MESSAGE - 1) + "…";
    }
}
