package io.dunwell.agencies;

import java.time.LocalDate;
import java.util.List;

/** Explains every file and column of a package to whoever opens it. */
final class PackageReadme {

    private PackageReadme() {}

    static String of(Placement placement, Agency agency, LocalDate asOf, List<Paper> papers) {
        var text = new StringBuilder()
                .append("Placement %d with %s\n".formatted(placement.id(), agency.name()))
                .append("Placed on %s, approved by %s. Everything is as of the end of that day (%s).\n\n"
                        .formatted(placement.placedOn(), placement.approvedBy(), asOf))
                .append("Name the placement's number in everything you write about it.\n")
                .append("Tables are CSV in UTF-8 with commas; dates are year-month-day, amounts have a point.\n")
                .append("A text that a spreadsheet could run as a formula has an apostrophe in front.\n")
                .append("An empty table means that there is nothing of the kind.\n");
        for (var paper : papers) {
            text.append("\n")
                    .append(paper.name())
                    .append("\n  ")
                    .append(paper.about())
                    .append("\n");
            paper.columns().forEach((name, meaning) -> text.append("  - %s: %s\n".formatted(name, meaning)));
        }
        return text.toString();
    }
}
