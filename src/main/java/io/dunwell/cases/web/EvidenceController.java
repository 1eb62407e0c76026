package io.dunwell.cases.web;

import io.dunwell.disputes.DisputeEvidence;
import io.dunwell.disputes.EvidenceKind;
import io.dunwell.kernel.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files of a dispute: attached, downloaded and never opened in our own pages, taken away with a reason. */
@Controller
@RequestMapping("/disputes/{id:\\d+}/evidence")
@PreAuthorize("hasRole('COLLECTOR')")
class EvidenceController {

    private static final int LONGEST_WHY = 500;

    private final DisputeEvidence evidence;
    private final DisputePage page;
    private final Deeds deeds;

    EvidenceController(DisputeEvidence evidence, DisputePage page, Deeds deeds) {
        this.evidence = evidence;
        this.page = page;
        this.deeds = deeds;
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable long id,
            @RequestParam EvidenceKind kind,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            DisputeEvidence.checkSize(file.getSize());
            evidence.add(id, kind, name, file.getBytes(), deeds.today());
        } catch (Rejection refusal) {
            return refused(id, refusal.sentence());
        }
        flash.addFlashAttribute("done", "The file was attached.");
        return back(id);
    }

    /** Always as a file of a kind that we found out ourselves. */
    @GetMapping("/{file}")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable long file) {
        var about = evidence.get(id, file);
        var name = ContentDisposition.attachment()
                .filename(about.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(about.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(evidence.content(id, file));
    }

    @PostMapping("/{file}/take-away")
    ModelAndView takeAway(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            return refused(id, "Say why the file is taken away, in at most 500 characters.");
        }
        evidence.takeAway(id, file, deeds.today(), why.strip());
        flash.addFlashAttribute("done", "The file was taken away. That it was there stays in the story.");
        return back(id);
    }

    private ModelAndView refused(long id, String sentence) {
        var again = page.of(id).addObject("evidenceRefusal", sentence);
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private static ModelAndView back(long id) {
        return new ModelAndView("redirect:/disputes/" + id + "#evidence");
    }
}
