package io.dunwell.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotPaidTest {

    @Test
    void theFormOfACallOffersTheSameReasonsInTheSameWords() throws IOException {
        var offered = new LinkedHashMap<String, String>();
        var form = new ObjectMapper()
                .readTree(Path.of("forms", "call-customer.form").toFile());
        StreamSupport.stream(form.get("components").spliterator(), false)
                .filter(component -> "reasonCode".equals(component.path("key").asText()))
                .flatMap(component ->
                        StreamSupport.stream(component.get("values").spliterator(), false))
                .forEach((JsonNode one) ->
                        offered.put(one.get("value").asText(), one.get("label").asText()));

        var known = new LinkedHashMap<String, String>();
        for (var reason : WhyNotPaid.values()) {
            known.put(reason.name(), reason.label());
        }
        assertThat(offered).containsExactlyEntriesOf(known);
    }

    @ParameterizedTest
    @CsvSource({"CASH_FLOW, Short of cash", "plan-wanted, Plan wanted", "ON_HOLIDAY, On holiday"})
    void codesOfOwnFormsAreToldInTheirOwnWords(String code, String label) {
        assertThat(WhyNotPaid.label(code)).isEqualTo(label);
    }
}
