package id.tanggap.web.privacy;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/// Lets every page and every paper pass through `NumberMaskHandler`, the pages of tomorrow too.
@Component
class NumberMaskDialect implements IPostProcessorDialect {

    private static final int LAST = Integer.MAX_VALUE;

    @Override
    public String getName() {
        return "masked numbers";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, NumberMaskHandler.class, LAST));
    }
}
