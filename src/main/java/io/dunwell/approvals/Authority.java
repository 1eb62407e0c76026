package io.dunwell.approvals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** How far one person may go on one account. A limit that is absent does not bind. */
public final class Authority {

    private final Map<Limit, BigDecimal> figures;

    Authority(Map<Limit, BigDecimal> figures) {
        this.figures = Map.copyOf(figures);
    }

    /** What policies do by themselves was decided when they were published. */
    static Authority unbound() {
        return new Authority(Map.of());
    }

    public Optional<BigDecimal> figure(Limit limit) {
        return Optional.ofNullable(figures.get(limit));
    }

    /** Whether {@code wanted} goes beyond a limit that says at most. */
    public boolean exceeds(Limit limit, BigDecimal wanted) {
        return figure(limit).filter(most -> wanted.compareTo(most) > 0).isPresent();
    }

    /** Whether {@code wanted} stays below a limit that says at least. */
    public boolean fallsShort(Limit limit, BigDecimal wanted) {
        return figure(limit).filter(least -> wanted.compareTo(least) < 0).isPresent();
    }

    /** A count or a number of days, for sentences and fields; empty where nothing binds. */
    public Optional<Integer> whole(Limit limit) {
        return figure(limit).map(BigDecimal::intValueExact);
    }
}
