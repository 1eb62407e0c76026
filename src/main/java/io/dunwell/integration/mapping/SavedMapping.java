package io.dunwell.integration.mapping;

import io.dunwell.integration.ImportKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A mapping that somebody here made; the spec is kept as JSON. */
@Entity
@Table(name = "import_mapping")
class SavedMapping {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, length = 80)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ImportKind kind;

    @Column(nullable = false, columnDefinition = "text")
    private String spec;

    @Column(nullable = false, length = 60)
    private String recordedBy;

    @Column(nullable = false)
    private Instant recordedAt;

    @Version
    private int version;

    /** For JPA. */
    protected SavedMapping() {}

    SavedMapping(String name, ImportKind kind, String spec, String recordedBy, Instant recordedAt) {
        this.name = name;
        this.kind = kind;
        this.spec = spec;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    String name() {
        return name;
    }

    String spec() {
        return spec;
    }

    void write(ImportKind newKind, String json, String by, Instant at) {
        kind = newKind;
        spec = json;
        recordedBy = by;
        recordedAt = at;
    }
}
