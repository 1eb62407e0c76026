package io.dunwell.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as the SMS provider does: HMAC-SHA1 of the address and the sorted fields. Source:
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
public final class TwilioSignature {

    private TwilioSignature() {}

    public static String of(String token, String address, Map<String, String> form) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), "HmacSHA1"));
            var signed = new StringBuilder(address);
            new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
