package io.dunwell.customers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer's letters go.
 *
 * @param country ISO 3166 code in upper case; the only part that is always known
 */
@Embeddable
public record Address(
        @Column(length = 200) @Nullable String street,
        @Column(length = 20) @Nullable String postalCode,
        @Column(length = 100) @Nullable String city,
        @Column(length = 60) @Nullable String region,
        @Column(length = 2, nullable = false) String country) {

    public static Address in(String country) {
        return new Address(null, null, null, null, country);
    }

    /** Enough for a letter. */
    public boolean isPostal() {
        return street != null && city != null;
    }
}
