package io.dunwell.testing;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Text messages from customers, as the SMS provider hands them over. */
public final class ReceivedTexts {

    public static final String PRESENT = "present-token-of-tests";
    public static final String PREVIOUS = "previous-token-of-tests";
    public static final String ADDRESS = "https://dunwell.example.com/hooks/sms/inbound";

    private final MockMvc mvc;

    public ReceivedTexts(MockMvc mvc) {
        this.mvc = mvc;
    }

    public MockHttpServletResponse text(String id, String from, String words) throws Exception {
        var form = form(id, from, words);
        return answer(form, TwilioSignature.of(PRESENT, ADDRESS, form));
    }

    /** Returns the status. */
    public int post(Map<String, String> form, String signature) throws Exception {
        return answer(form, signature).getStatus();
    }

    public static Map<String, String> form(String id, String from, String words) {
        return new TreeMap<>(
                Map.of("MessageSid", id, "From", from, "To", "+4930123456", "Body", words, "NumMedia", "0"));
    }

    private MockHttpServletResponse answer(Map<String, String> form, String signature) throws Exception {
        var request = MockMvcRequestBuilders.post("/hooks/sms/inbound").header("X-Twilio-Signature", signature);
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }
}
