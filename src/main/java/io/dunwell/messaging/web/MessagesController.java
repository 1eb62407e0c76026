package io.dunwell.messaging.web;

import io.dunwell.contact.ContactVerdicts;
import io.dunwell.kernel.Channel;
import io.dunwell.messaging.MessageState;
import io.dunwell.messaging.Messaging;
import io.dunwell.messaging.TemplateCatalog;
import io.dunwell.messaging.troubles.ChannelTroubles;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The outbox: what was said to whom, when, by which channel, and why some things were not. */
@Controller
@PreAuthorize("hasRole('COLLECTOR')")
@RequestMapping("/messages")
class MessagesController {

    private final Messaging messaging;
    private final ContactVerdicts verdicts;
    private final ChannelTroubles troubles;

    MessagesController(Messaging messaging, ContactVerdicts verdicts, ChannelTroubles troubles) {
        this.messaging = messaging;
        this.verdicts = verdicts;
        this.troubles = troubles;
    }

    @GetMapping
    String outbox(OutboxFilter filter, Model model) {
        model.addAttribute("page", messaging.page(filter.search()));
        model.addAttribute("filter", filter);
        model.addAttribute("address", filter.address());
        model.addAttribute("states", MessageState.values());
        model.addAttribute("channels", List.of(Channel.EMAIL, Channel.SMS, Channel.LETTER));
        model.addAttribute("toPrint", messaging.lettersToPrint());
        model.addAttribute("troubles", troubles.all());
        return "messaging/outbox";
    }

    @GetMapping("/{id}")
    String message(@PathVariable long id, Model model) {
        var message = messaging.get(id);
        model.addAttribute("message", message);
        model.addAttribute("body", MessageBody.readable(message));
        model.addAttribute(
                "notice",
                message.caseId() != null
                        && TemplateCatalog.notices().contains(message.row().template()));
        model.addAttribute("verdict", verdicts.ofMessage(id).orElse(null));
        return "messaging/message";
    }

    @GetMapping("/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letter-%d.pdf".formatted(id))
                                .build()
                                .toString())
                .body(messaging.letter(id));
    }
}
