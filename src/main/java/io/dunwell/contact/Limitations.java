package io.dunwell.contact;

import io.dunwell.contact.packs.PackFile;
import io.dunwell.contact.packs.PackRefused;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The limitations that ship, read once. */
@Component
public class Limitations {

    private static final int LONGEST = 30;

    private final List<Limitation> all;

    /** @throws PackRefused when one cannot be meant as it stands */
    public Limitations(@Value("classpath:contact/limitations.yaml") Resource file) {
        this.all = PackFile.read(file, "limitations", Limitation.class).stream()
                .map(Limitations::checked)
                // The part of a country goes before the whole.
                .sorted(Comparator.comparing((Limitation one) -> one.regions().isEmpty()))
                .toList();
    }

    private static Limitation checked(Limitation one) {
        if (one.id() == null || one.what() == null || one.source() == null || one.since() == null) {
            throw new PackRefused("A limitation needs id, country, years, what, source and since: %s.".formatted(one));
        }
        if (one.country() == null || one.years() < 1 || one.years() > LONGEST) {
            throw new PackRefused(
                    "The limitation “%s” needs a country and 1 to %d years.".formatted(one.id(), LONGEST));
        }
        return one;
    }

    /** Empty where nobody knows. */
    public Optional<Limitation> of(String country, @Nullable String region, LocalDate on) {
        return all.stream().filter(one -> one.covers(country, region, on)).findFirst();
    }

    public List<Limitation> all() {
        return all;
    }
}
