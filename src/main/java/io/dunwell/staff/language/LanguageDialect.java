package io.dunwell.staff.language;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExecutionAttributeDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has {@link PageTranslator} look at each page before it leaves. */
@Component
class LanguageDialect extends AbstractDialect implements IPostProcessorDialect, IExecutionAttributeDialect {

    static final String LANGUAGE = "dunwell.language";

    private final PageLanguage language;

    LanguageDialect(Languages languages) {
        super("Languages of pages");
        this.language = new PageLanguage(languages);
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, PageTranslator.class, 1000));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(LANGUAGE, language);
    }
}
