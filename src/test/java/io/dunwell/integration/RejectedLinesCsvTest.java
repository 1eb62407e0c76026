package io.dunwell.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunwell.testing.DunwellTest;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DunwellTest
class RejectedLinesCsvTest {

    @Autowired
    private IntakeFixtures intake;

    @Autowired
    private Intake face;

    @Test
    void noCellIsAFormula() {
        intake.company();
        var run = intake.customers(
                "customer_number,customer_name,country\n\"=HYPERLINK(\"\"http://x\"\")\",-1+1,Atlantis\n");
        var csv = new StringWriter();

        face.writeLines(run.id(), csv);

        assertThat(csv.toString().lines())
                .containsExactly(
                        "line,what,field,sentence,text",
                        "2,Rejected,country,“Atlantis” is no country; use two letters such as DE.,"
                                + "\"\"\"=HYPERLINK(\"\"\"\"http://x\"\"\"\")\"\",-1+1,Atlantis\"");
        assertThat(RejectedLinesCsv.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(RejectedLinesCsv.harmless("@x")).isEqualTo("'@x");
        assertThat(RejectedLinesCsv.harmless("plain")).isEqualTo("plain");
    }
}
