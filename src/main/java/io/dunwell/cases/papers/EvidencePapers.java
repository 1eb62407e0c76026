package io.dunwell.cases.papers;

import io.dunwell.agencies.Cells;
import io.dunwell.agencies.Paper;
import io.dunwell.agencies.Paper.Column;
import io.dunwell.agencies.Placement;
import io.dunwell.agencies.PlacementPapers;
import io.dunwell.disputes.Dispute;
import io.dunwell.disputes.DisputeEvidence;
import io.dunwell.disputes.Disputes;
import io.dunwell.disputes.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invoices, proofs of delivery and other files that were attached to disputes, with a list of them. */
@Component
@Order(25)
class EvidencePapers implements PlacementPapers {

    /** Together; mail and upload forms of agencies seldom take more. */
    private static final long MOST_BYTES = 20_000_000;

    private static final List<Column> FILES = List.of(
            Column.of("file", "where it lies in this package; empty when it is too large for it: ask for it"),
            Column.of("dispute", "our number of the dispute it belongs to"),
            Column.of("kind", "what it proves"),
            Column.of("name", "as it was called when it was attached"),
            Column.of("type", "of its content"),
            Column.of("bytes", "its size"),
            Column.of("sha256", "of its content, to prove that it is the same"),
            Column.of("added", "when it was attached"));

    private final Disputes disputes;
    private final DisputeEvidence evidence;

    EvidencePapers(Disputes disputes, DisputeEvidence evidence) {
        this.disputes = disputes;
        this.evidence = evidence;
    }

    @Override
    public List<Paper> of(Placement placement, LocalDate asOf) {
        var contested =
                disputes.of(placement.account()).stream().map(Dispute::id).toList();
        var papers = new ArrayList<Paper>();
        var rows = new ArrayList<List<String>>();
        var room = MOST_BYTES;
        for (var file : evidence.of(contested)) {
            if (file.isThere() && !file.addedOn().isAfter(asOf)) {
                var fits = file.size() <= room;
                rows.add(row(file, fits));
                if (fits) {
                    room -= file.size();
                    papers.add(Paper.file(
                            nameOf(file),
                            "%s of dispute %d.".formatted(file.kind().label(), file.disputeId()),
                            evidence.content(file.disputeId(), file.id())));
                }
            }
        }
        papers.add(0, Paper.table("evidence.csv", "The files that were attached to disputes.", FILES, rows));
        return papers;
    }

    private static List<String> row(Evidence file, boolean enclosed) {
        return Cells.of(
                enclosed ? nameOf(file) : null,
                file.disputeId(),
                file.kind().label(),
                file.fileName(),
                file.contentType(),
                file.size(),
                file.sha256(),
                file.addedOn());
    }

    /** Safe wherever it is unpacked; the number keeps two of the same name apart. */
    private static String nameOf(Evidence file) {
        return "evidence/%d-%s".formatted(file.id(), file.fileName().replaceAll("[^A-Za-z0-9._-]", "_"));
    }
}
