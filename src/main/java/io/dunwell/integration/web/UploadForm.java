package io.dunwell.integration.web;

import io.dunwell.integration.ImportKind;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A file to be sent.
 *
 * @param mapping empty for our own format
 */
record UploadForm(
        @NotNull(message = "Choose what the file holds.") @Nullable ImportKind kind, @Nullable String mapping) {

    static UploadForm blank() {
        return new UploadForm(ImportKind.INVOICES, "");
    }

    @Nullable
    String mappingOrNull() {
        return mapping == null || mapping.isBlank() ? null : mapping;
    }
}
