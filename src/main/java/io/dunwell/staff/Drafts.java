package io.dunwell.staff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.SqlRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person has typed into a form and not saved yet. Only that person gets it back; it is gone once it is saved or
 * thrown away, and after two weeks in any case.
 */
@Component
public class Drafts {

    private static final int LONGEST = 16_000;
    private static final int LONGEST_PLACE = 200;
    private static final int MOST = 40;
    private static final Duration FORGOTTEN = Duration.ofDays(14);

    private static final Pattern NEVER_KEPT = Pattern.compile("password|csrf", Pattern.CASE_INSENSITIVE);
    private static final TypeReference<TreeMap<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final CompanyClock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, CurrentUser user, CompanyClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** @param fields a JSON object: the values of each field by its name */
    public record Draft(String place, String fields, Instant keptAt) {}

    /**
     * Keeps what the signed-in person has typed, in place of what was kept before. Of many drafts the oldest give way.
     *
     * @param place the address of the form
     * @param fields a JSON object: the values of each field by its name; passwords are left out
     * @return when it was kept
     * @throws DraftRefused when it is too long or cannot be read
     */
    @Transactional
    public Instant keep(String place, String fields) {
        if (!place.startsWith("/") || place.length() > LONGEST_PLACE) {
            throw new DraftRefused("This form has no address under which a draft could be kept.");
        }
        var kept = harmless(fields);
        var now = clock.instant();
        var known = jdbc.sql("update draft set fields = ?, kept_at = ? where login = ? and place = ?")
                .params(kept, SqlRow.stored(now), user.login(), place)
                .update();
        if (known == 0) {
            makeRoom();
            jdbc.sql("insert into draft (login, place, fields, kept_at) values (?, ?, ?, ?)")
                    .params(user.login(), place, kept, SqlRow.stored(now))
                    .update();
        }
        return now;
    }

    /** Of the signed-in person. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(String place) {
        return jdbc.sql("select place, fields, kept_at from draft where login = ? and place = ?")
                .params(user.login(), place)
                .query((row, number) ->
                        new Draft(row.getString("place"), row.getString("fields"), SqlRow.moment(row, "kept_at")))
                .optional();
    }

    /** Saved, or not wanted any more: harmless where nothing was kept. */
    @Transactional
    public void throwAway(String place) {
        jdbc.sql("delete from draft where login = ? and place = ?")
                .params(user.login(), place)
                .update();
    }

    /**
     * Throws everybody's old drafts away.
     *
     * @return how many
     */
    @Transactional
    public int forgetOld() {
        return jdbc.sql("delete from draft where kept_at < ?")
                .param(SqlRow.stored(clock.instant().minus(FORGOTTEN)))
                .update();
    }

    private void makeRoom() {
        var places = jdbc.sql("select place from draft where login = ? order by kept_at desc, place")
                .param(user.login())
                .query(String.class)
                .list();
        places.stream().skip(MOST - 1L).forEach(this::throwAway);
    }

    private String harmless(String fields) {
        if (fields.length() > LONGEST) {
            throw new DraftRefused("This is too long to be kept as a draft: save it soon.");
        }
        try {
            var read = json.readValue(fields, FIELDS);
            read.keySet().removeIf(name -> NEVER_KEPT.matcher(name).find());
            return json.writeValueAsString(read);
        } catch (JsonProcessingException unreadable) {
            // Without its cause, which quotes what was typed.
            throw new DraftRefused("This draft cannot be read: load the page anew.");
        }
    }
}
