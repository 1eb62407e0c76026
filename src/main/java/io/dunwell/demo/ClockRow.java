package io.dunwell.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The moment that the demo clock was last moved to. */
@Entity
@Table(name = "demo_clock")
class ClockRow {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private Instant movedTo;

    /** For JPA. */
    protected ClockRow() {}

    ClockRow(Instant movedTo) {
        this.movedTo = movedTo;
    }

    Instant movedTo() {
        return movedTo;
    }

    void move(Instant moment) {
        movedTo = moment;
    }
}
