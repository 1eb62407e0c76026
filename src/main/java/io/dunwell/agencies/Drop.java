package io.dunwell.agencies;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an agency takes packages by SFTP. Dunwell signs in with a key of its own, never with a password.
 *
 * @param folder empty for where the sign-in leads; without a slash at its end
 * @param hostKey fingerprint of the server's key as OpenSSH writes it, {@code SHA256:} and 43 characters
 */
public record Drop(String user, String host, int port, String folder, String hostKey) {

    private static final int PORT = 22;
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /**
     * @param address such as {@code sftp://dunwell@files.agency.example/incoming}
     * @return null where neither is given
     * @throws AgencyRejected when one is missing or cannot be understood, or a password stands in the address
     */
    public static @Nullable Drop of(@Nullable String address, @Nullable String hostKey) {
        var where = Objects.requireNonNullElse(address, "").strip();
        var key = Objects.requireNonNullElse(hostKey, "").strip();
        if (where.isEmpty() && key.isEmpty()) {
            return null;
        }
        if (where.isEmpty()) {
            throw new AgencyRejected("Enter the SFTP address beside the server’s key, or leave both empty.");
        }
        if (!FINGERPRINT.matcher(key).matches()) {
            throw new AgencyRejected(
                    "Enter the fingerprint of the server’s key as the agency tells it: SHA256: and 43 characters.");
        }
        return of(uri(where), key);
    }

    private static Drop of(URI uri, String key) {
        var user = uri.getUserInfo();
        if (!"sftp".equals(uri.getScheme()) || uri.getHost() == null || user == null || user.isEmpty()) {
            throw unreadable(uri.toString());
        }
        if (user.contains(":")) {
            throw new AgencyRejected("Leave the password out: Dunwell signs in with its own key.");
        }
        var folder = Objects.requireNonNullElse(uri.getPath(), "").replaceAll("/+$", "");
        return new Drop(user, uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort(), folder, key);
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw unreadable(address);
        }
    }

    private static AgencyRejected unreadable(String address) {
        return new AgencyRejected(
                "“%s” is no SFTP address: write it as sftp://name@files.agency.example/folder.".formatted(address));
    }

    public String address() {
        return "sftp://%s@%s%s%s".formatted(user, host, port == PORT ? "" : ":" + port, folder);
    }

    /** Where a file of this name lies. */
    public String path(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
