package io.dunwell.messaging.channels;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One call, one request.
 *
 * <p>The provider has no idempotency keys for messages, and its own client repeats a request up to three times on any
 * 5xx: a debtor would be texted again. This one never repeats, never follows redirects and always times out.
 */
final class SingleRequestClient extends HttpClient implements AutoCloseable {

    private final URI baseUrl;
    private final CloseableHttpClient http;

    SingleRequestClient(SmsSettings settings) {
        this.baseUrl = settings.baseUrl();
        var connect = Timeout.of(settings.connectTimeout());
        var answer = Timeout.of(settings.answerTimeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
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
        try {
            return http.execute(translated(request), SingleRequestClient::answer);
        } catch (IOException e) {
            throw new SmsLineBroken(e);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private static Response answer(ClassicHttpResponse answer) throws HttpException, IOException {
        var body = answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8);
        // The SDK takes a redirect for success; nobody followed it.
        if (answer.getCode() >= 300) {
            throw SmsRefused.of(answer.getCode(), body);
        }
        return new Response(body, answer.getCode());
    }

    private ClassicHttpRequest translated(Request request) {
        var target = request.constructURL();
        var parameters = request.getPostParams().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new BasicNameValuePair(entry.getKey(), value)))
                .toList();
        var translated = ClassicRequestBuilder.create(request.getMethod().toString())
                .setUri(baseUrl.resolve(target.getFile()))
                .addHeader(HttpHeaders.AUTHORIZATION, request.getAuthString())
                .addHeader(HttpHeaders.ACCEPT, "application/json");
        return parameters.isEmpty()
                ? translated.build()
                : translated
                        .setEntity(new UrlEncodedFormEntity(parameters, StandardCharsets.UTF_8))
                        .build();
    }
}
