package io.dunwell.testing.process;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody with a browser, as far as pages and forms go: follows redirects, keeps cookies and the form's token. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;
    private String page = "";

    public Visitor(String address) {
        this.address = address;
    }

    /** Opens a page; returns its text. */
    public String open(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends a form of the page that is open; returns the page that follows. */
    public String send(String path, String... namesAndValues) throws IOException, InterruptedException {
        var fields = new StringBuilder("_csrf=").append(encoded(token()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.toString())));
    }

    /** Whether anybody answers there, with good news. */
    public boolean finds(String path, String words) {
        try {
            return open(path).contains(words);
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        page = client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return page;
    }

    private String token() {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("No form is on the page: " + page);
        }
        return token.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
