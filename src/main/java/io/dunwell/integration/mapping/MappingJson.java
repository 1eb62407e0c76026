package io.dunwell.integration.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Mappings as JSON; a word that is not known is a fault, so that a slip of the pen is found. */
@Component
class MappingJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(MappingSpec spec) {
        try {
            return mapper.writeValueAsString(spec);
        } catch (JsonProcessingException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    MappingSpec read(String json) {
        try {
            return mapper.readValue(json, MappingSpec.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    MappingSpec read(InputStream json) {
        try (json) {
            return mapper.readValue(json, MappingSpec.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
