package id.tanggap.api.description;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration implements WebMvcConfigurer {

    private static final String BASE = "/api/v1/";

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new ShortParameters()).addPathPatterns(BASE + "**");
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OperationCustomizer operationAnswers() {
        return new OperationAnswers();
    }

    /// Names of operations follow their addresses, so that they stay when classes are renamed.
    @Bean
    OpenApiCustomizer namesAndProblems() {
        return api -> {
            api.getComponents().addSchemas(OperationAnswers.PROBLEM, problem());
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) -> operation.setOperationId(name(path, method))));
        };
    }

    private static String name(String path, PathItem.HttpMethod method) {
        return Arrays.stream(path.substring(BASE.length()).split("/", -1))
                .map(part -> part.startsWith("{")
                        ? "By" + StringUtils.capitalize(part.substring(1, part.length() - 1))
                        : StringUtils.capitalize(part))
                .collect(Collectors.joining("", method.name().toLowerCase(Locale.ROOT), ""));
    }

    /// RFC 9457.
    private static Schema<?> problem() {
        var problem = new JsonSchema();
        problem.setTypes(Set.of("object"));
        problem.addProperty("type", text("A kind of problem; about:blank where the status says it all"));
        problem.addProperty("title", text("The status in words"));
        problem.addProperty("status", new JsonSchema().types(Set.of("integer")));
        problem.addProperty("detail", text("What to do about it"));
        problem.addProperty("instance", text("The address that was asked"));
        problem.addProperty("field", text("The field or parameter that is wrong"));
        problem.addProperty("reason", text("A key of the reason that does not change with the language"));
        problem.setRequired(List.of("status", "detail"));
        return problem;
    }

    private static Schema<?> text(String description) {
        return new JsonSchema().types(Set.of("string")).description(description);
    }
}
