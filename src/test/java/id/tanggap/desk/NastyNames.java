package id.tanggap.desk;

import id.tanggap.desk.AddressParameters.Parameter;
import id.tanggap.desk.AddressParameters.Place;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Names of fields that mean more than one field to a binder: a part of a value, and places of a list.
final class NastyNames {

    private NastyNames() {}

    /// Fields of requests, one for each name of the first field that an address reads.
    static List<Map<String, String>> of(Collection<Parameter> parameters) {
        return parameters.stream()
                .filter(one -> one.place() == Place.FIELD)
                .limit(1)
                .flatMap(one -> Stream.of(".a", "[0].x", "[99999999]").map(end -> Map.of(one.name() + end, "1")))
                .toList();
    }

    static MockHttpServletRequestBuilder given(MockHttpServletRequestBuilder request, Map<String, String> fields) {
        fields.forEach(request::param);
        return request;
    }
}
