package id.tanggap.web.refill;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/// Every form of every page, the pages of tomorrow too.
@Component
class RefusedFormDialect extends AbstractProcessorDialect {

    /// After Thymeleaf's own attributes have made the element what it is.
    static final int AFTER_ALL = 10_000;

    RefusedFormDialect() {
        super("refused forms", "refill", AFTER_ALL);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Stream.concat(
                        Stream.of(new FormProcessor()),
                        Stream.of("input", "textarea", "select", "option").map(FieldProcessor::new))
                .collect(Collectors.toUnmodifiableSet());
    }
}
