package id.tanggap.desk.request;

import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequestResolver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Resolves `TicketRequest` parameters of controllers. A wrong ticket number gives 404, like a ticket that may not be
/// seen.
record TicketRequestResolver(ViewerRequestResolver requests) implements HandlerMethodArgumentResolver {

    private static final String BELOW_TICKET = "/tickets/{number}/";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(TicketRequest.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new TicketRequest(number(request), path(request), requests.of(request), typed(request));
    }

    private static TicketNumber number(NativeWebRequest request) {
        var variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        var number = variables instanceof Map<?, ?> map ? String.valueOf(map.get("number")) : "";
        return TicketNumber.parse(number).orElseThrow(HttpErrors::notFound);
    }

    private static String path(NativeWebRequest request) {
        var pattern = Objects.toString(
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST),
                "");
        return pattern.startsWith(BELOW_TICKET) ? pattern.substring(BELOW_TICKET.length()) : "";
    }

    private static Map<String, List<String>> typed(NativeWebRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Arrays.stream(field.getValue())
                        .toList()));
    }
}
