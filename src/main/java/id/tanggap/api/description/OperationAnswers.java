package id.tanggap.api.description;

import id.tanggap.api.BoundedTexts;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/// What every operation may answer besides what its controller says: the refusals that the program makes before and
/// around it, as problem details.
final class OperationAnswers implements OperationCustomizer {

    static final String PROBLEM = "Problem";
    private static final String PROBLEM_TYPE = "application/problem+json";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Something in the request cannot be read or used; `field` names what.",
            "401", "There is no token, or it is not valid.",
            "403", "The token may not do this.",
            "404", "There is no such thing, or the token may not see it.",
            "406", "The answer cannot be given in a form that is accepted.",
            "409", "It was refused because of what is on record; nothing was changed.",
            "415", "The body is not JSON.");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        refuse(operation, "401");
        refuse(operation, "406");
        if (!parameters.isEmpty() || operation.getRequestBody() != null) {
            refuse(operation, "400");
        }
        if (parameters.stream().anyMatch(one -> "path".equals(one.getIn()))) {
            refuse(operation, "404");
        }
        if (operation.getRequestBody() != null) {
            refuse(operation, "415");
        }
        operation.getResponses().forEach((status, answer) -> {
            if (REFUSALS.containsKey(status)) {
                answer.description(REFUSALS.get(status)).content(problem());
            }
        });
        parameters.stream().map(Parameter::getSchema).filter(Objects::nonNull).forEach(OperationAnswers::bound);
        return operation;
    }

    private static void refuse(Operation operation, String status) {
        operation.getResponses().computeIfAbsent(status, missing -> new ApiResponse());
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        PROBLEM_TYPE, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static void bound(Schema<?> schema) {
        var text = schema.getTypes() != null && schema.getTypes().contains("string");
        if (text && schema.getMaxLength() == null) {
            schema.setMaxLength(BoundedTexts.LONGEST);
        }
    }
}
