package io.dunwell.contact.packs;

import io.dunwell.contact.rules.CapRule;
import io.dunwell.contact.rules.HoursRule;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The packs that ship, read once. All of them are on, each where and from when it applies. */
@Component
public class Packs {

    private final List<Pack> packs;

    /** @throws PackRefused when a pack cannot be meant as it stands */
    public Packs(@Value("classpath:contact/packs.yaml") Resource file) {
        this.packs = PackFile.read(file, "packs", Pack.class);
        var ids = new HashSet<String>();
        for (var pack : packs) {
            if (!ids.add(String.valueOf(pack.checked().id()))) {
                throw new PackRefused("Two packs are called “%s”.".formatted(pack.id()));
            }
        }
    }

    public List<HoursRule> hours() {
        return packs.stream().flatMap(pack -> pack.hoursRules().stream()).toList();
    }

    public List<CapRule> caps() {
        return packs.stream().flatMap(pack -> pack.capRules().stream()).toList();
    }
}
