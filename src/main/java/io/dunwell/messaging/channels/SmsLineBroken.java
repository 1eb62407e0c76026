package io.dunwell.messaging.channels;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** No answer came. Inside the provider's SDK exceptions must be unchecked. */
final class SmsLineBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean beforeTheRequest;
    private final boolean late;
    private final boolean untrusted;

    /** @param cut whether it was we who ended it, after waiting long enough */
    SmsLineBroken(IOException cause, boolean cut) {
        super(cause);
        this.late = cut || cause instanceof SocketTimeoutException;
        this.untrusted = isUntrusted(cause);
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

    /** Whether the answer was waited for until its time was up. */
    boolean late() {
        return late;
    }

    /** Whether whoever answered could not show that they are the provider. */
    boolean untrusted() {
        return untrusted;
    }

    private static boolean isUntrusted(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return true;
            }
        }
        return false;
    }
}
