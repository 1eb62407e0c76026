package io.dunwell.staff.web;

import io.dunwell.staff.DraftRefused;
import io.dunwell.staff.Drafts;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Forms that keep what is typed, as it is typed. */
@Controller
@RequestMapping("/drafts")
@PreAuthorize("isAuthenticated()")
class DraftController {

    private final Drafts drafts;
    private final Formats formats;

    DraftController(Drafts drafts, Formats formats) {
        this.drafts = drafts;
        this.formats = formats;
    }

    /** Answers with the time at which it was kept, as the person writes it; 422 with a sentence when it was not. */
    @PostMapping
    ResponseEntity<String> keep(@RequestParam String place, @RequestParam String fields) {
        try {
            return text(ResponseEntity.ok(), formats.time(kept(place, fields)));
        } catch (DraftRefused refusal) {
            return text(ResponseEntity.unprocessableEntity(), refusal.sentence());
        }
    }

    @PostMapping("/thrown-away")
    ResponseEntity<Void> throwAway(@RequestParam String place) {
        drafts.throwAway(place);
        return ResponseEntity.noContent().build();
    }

    /** The same person may have the form open twice. */
    private Instant kept(String place, String fields) {
        try {
            return drafts.keep(place, fields);
        } catch (DuplicateKeyException twice) {
            return drafts.keep(place, fields);
        }
    }

    private static ResponseEntity<String> text(ResponseEntity.BodyBuilder answer, String words) {
        return answer.contentType(MediaType.TEXT_PLAIN).body(words);
    }
}
