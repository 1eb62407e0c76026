package io.dunwell.disputes;

import io.dunwell.kernel.CompanyClock;
import io.dunwell.kernel.NotFound;
import io.dunwell.staff.CurrentUser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that prove what a dispute is about; nothing that was once attached is ever deleted. */
@Service
@Transactional
public class DisputeEvidence {

    /** Ten megabytes. */
    private static final int LARGEST = 10_000_000;

    private static final int MOST_FILES = 50;
    private static final int LONGEST_NAME = 150;
    private static final Logger LOG = LoggerFactory.getLogger(DisputeEvidence.class);

    private final DisputeRepository disputes;
    private final EvidenceRows rows;
    private final CurrentUser user;
    private final CompanyClock clock;

    DisputeEvidence(DisputeRepository disputes, EvidenceRows rows, CurrentUser user, CompanyClock clock) {
        this.disputes = disputes;
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Keeps a file, also when the dispute is answered already.
     *
     * @return its id
     * @throws DisputeRefused when it is empty, too large, or of a kind that is not kept
     */
    public long add(long disputeId, EvidenceKind kind, String fileName, byte[] content, LocalDate on) {
        var dispute = disputes.findById(disputeId).orElseThrow(() -> NotFound.of("dispute", disputeId));
        var name = named(fileName);
        checkSize(content.length);
        if (rows.of(List.of(disputeId)).size() >= MOST_FILES) {
            throw new DisputeRefused(
                    "A dispute has at most %d files: put several pages into one PDF.".formatted(MOST_FILES));
        }
        var type = EvidenceType.of(name, content)
                .orElseThrow(() -> new DisputeRefused(
                        "“%s” is no file that can be kept: attach a PDF, a picture (JPEG, PNG, GIF, WebP, HEIC), a text (.txt) or an email (.eml)."
                                .formatted(name)));
        var about = new Evidence(
                0,
                dispute.id(),
                kind,
                name,
                type.contentType(),
                content.length,
                sha256(content),
                on,
                user.login(),
                clock.instant(),
                null,
                null,
                null,
                null);
        var id = rows.insert(about, content);
        LOG.info("evidence added dispute={} evidence={} bytes={}", disputeId, id, content.length);
        return id;
    }

    /** Oldest first, also what was taken away. */
    @Transactional(readOnly = true)
    public List<Evidence> of(Collection<Long> disputeIds) {
        return rows.of(disputeIds);
    }

    /** @throws NotFound when the dispute has no such file, or it was taken away */
    @Transactional(readOnly = true)
    public Evidence get(long disputeId, long id) {
        return rows.find(id)
                .filter(file -> file.disputeId() == disputeId && file.isThere())
                .orElseThrow(() -> NotFound.of("file", id));
    }

    /** @throws NotFound as {@link #get} */
    @Transactional(readOnly = true)
    public byte[] content(long disputeId, long id) {
        return rows.content(get(disputeId, id).id());
    }

    /** It is shown and downloaded no more, but stays in the records; a repeat does nothing. */
    public void takeAway(long disputeId, long id, LocalDate on, String why) {
        var file = rows.find(id).filter(one -> one.disputeId() == disputeId).orElseThrow(() -> NotFound.of("file", id));
        if (rows.remove(file.id(), on, user.login(), clock.instant(), why)) {
            LOG.info("evidence taken away dispute={} evidence={}", disputeId, id);
        }
    }

    /**
     * To be asked before a large file is read.
     *
     * @throws DisputeRefused when there is nothing, or more than is kept
     */
    public static void checkSize(long bytes) {
        if (bytes == 0) {
            throw new DisputeRefused("The file is empty: choose another.");
        }
        if (bytes > LARGEST) {
            throw new DisputeRefused("The file has %d MB: attach one of at most %d MB."
                    .formatted((bytes + 999_999) / 1_000_000, LARGEST / 1_000_000));
        }
    }

    /** Some browsers send the whole path. */
    private static String named(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"]", "")
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
