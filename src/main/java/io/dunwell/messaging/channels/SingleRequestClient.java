package io.dunwell.messaging.channels;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One call, one request.
 *
 * <p>The provider has no idempotency keys for messages, and its own client repeats a request up to three times on any
 * 5xx: a debtor would be texted again. This one never repeats, never follows redirects and always ends in time.
 */
final class SingleRequestClient extends HttpClient implements AutoCloseable {

    /** More than are ever sent at once, so that none waits for a connection. */
    private static final int CONNECTIONS = 24;

    /** Characters of an answer; the provider's are much shorter. */
    private static final int LONGEST = 1_000_000;

    private final URI baseUrl;
    private final Duration patience;
    private final CloseableHttpClient http;

    /** @param patience for one request with all of its answer */
    SingleRequestClient(SmsSettings settings, Duration patience) {
        this.patience = patience;
        this.baseUrl = settings.baseUrl();
        var connect = Timeout.of(settings.connectTimeout());
        var answer = Timeout.of(settings.answerTimeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(answer)
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofSeconds(30))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(answer)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        var call = translated(request);
        try (var deadline = Deadline.in(patience, call::abort)) {
            return answer(call, deadline);
        }
    }

    private Response answer(HttpUriRequestBase call, Deadline deadline) {
        try {
            return http.execute(call, SingleRequestClient::read);
        } catch (IOException e) {
            throw new SmsLineBroken(e, deadline.hasPassed());
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static Response read(ClassicHttpResponse answer) throws HttpException, IOException {
        var body = answer.getEntity() == null
                ? ""
                : EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8, LONGEST);
        // The SDK takes a redirect for success; nobody followed it.
        if (answer.getCode() >= 300) {
            throw SmsRefused.of(answer.getCode(), body);
        }
        return new Response(body, answer.getCode());
    }

    private HttpUriRequestBase translated(Request request) {
        var translated = new HttpUriRequestBase(
                request.getMethod().toString(),
                baseUrl.resolve(request.constructURL().getFile()));
        translated.setHeader(HttpHeaders.AUTHORIZATION, request.getAuthString());
        translated.setHeader(HttpHeaders.ACCEPT, "application/json");
        var parameters = request.getPostParams().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new BasicNameValuePair(entry.getKey(), value)))
                .toList();
        if (!parameters.isEmpty()) {
            translated.setEntity(new UrlEncodedFormEntity(parameters, StandardCharsets.UTF_8));
        }
        return translated;
    }
}
