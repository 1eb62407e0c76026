package io.dunwell.messaging.channels;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** No answer came. Inside the provider's SDK exceptions must be unchecked. */
final class SmsLineBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean beforeTheRequest;

    SmsLineBroken(IOException cause) {
        super(cause);
        this.beforeTheRequest = cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof ConnectionRequestTimeoutException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException
                || cause instanceof SSLPeerUnverifiedException;
    }

    /** True when not one byte of the request can have left. */
    boolean beforeTheRequest() {
        return beforeTheRequest;
    }
}
