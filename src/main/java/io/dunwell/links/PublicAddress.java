package io.dunwell.links;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the internet reaches this Dunwell; https always.
 *
 * @param publicUrl e.g. https://dunwell.example.com; blank where nobody outside reaches us
 */
@Validated
@ConfigurationProperties("dunwell")
public record PublicAddress(
        @DefaultValue("")
                @Pattern(regexp = "|https://[^/?#]+(/[^?#]*)?", message = "must look like https://dunwell.example.com")
                String publicUrl) {

    public boolean isKnown() {
        return !publicUrl.isBlank();
    }

    /** @param path beginning with a slash */
    public String of(String path) {
        return publicUrl.replaceFirst("/$", "") + path;
    }
}
