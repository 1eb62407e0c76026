package io.dunwell.integration.mapping;

import io.dunwell.integration.ImportRefused;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The layouts we can read: those that come with Dunwell and those saved here. */
@Service
@Transactional
public class Mappings {

    private static final Logger LOG = LoggerFactory.getLogger(Mappings.class);
    private static final int LONGEST_NAME = 80;

    private final SavedMappingRepository saved;
    private final ShippedMappings shipped;
    private final MappingJson json;
    private final CurrentUser user;
    private final CompanyClock clock;

    Mappings(
            SavedMappingRepository saved,
            ShippedMappings shipped,
            MappingJson json,
            CurrentUser user,
            CompanyClock clock) {
        this.saved = saved;
        this.shipped = shipped;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** Saved ones first, by name. */
    @Transactional(readOnly = true)
    public List<Mapping> all() {
        var result = new ArrayList<Mapping>();
        saved.findAllByOrderByName().forEach(one -> result.add(mapping(one)));
        result.addAll(shipped.all());
        return result;
    }

    /** @throws NotFound when there is none of this name */
    @Transactional(readOnly = true)
    public Mapping get(String name) {
        return find(name).orElseThrow(() -> NotFound.of("mapping", name));
    }

    @Transactional(readOnly = true)
    public Optional<Mapping> find(String name) {
        return saved.findByName(name).map(this::mapping).or(() -> shipped.find(name));
    }

    /**
     * Keeps a mapping; one of the same name is replaced.
     *
     * @throws ImportRefused when the name is empty, too long, or that of a shipped mapping
     */
    public void save(String name, MappingSpec spec) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new ImportRefused("A mapping needs a name of up to %d characters.".formatted(LONGEST_NAME));
        }
        if (shipped.find(stripped).isPresent() || stripped.equals(OwnFormat.NAME)) {
            throw new ImportRefused("“%s” comes with Dunwell; choose another name.".formatted(stripped));
        }
        var text = json.write(spec);
        var by = user.login();
        var now = clock.instant();
        saved.findByName(stripped)
                .ifPresentOrElse(
                        known -> known.write(spec.kind(), text, by, now),
                        () -> saved.save(new SavedMapping(stripped, spec.kind(), text, by, now)));
        LOG.info(
                "import mapping saved kind={} columns={}",
                spec.kind(),
                spec.columns().size());
    }

    /** A mapping that is not there is no fault. */
    public void delete(String name) {
        saved.deleteByName(name);
    }

    private Mapping mapping(SavedMapping entity) {
        return new Mapping(entity.name(), json.read(entity.spec()), false);
    }
}
