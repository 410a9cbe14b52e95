package id.tanggap.command.resource;

import id.tanggap.table.RowProblem;
import java.util.List;
import java.util.Map;

/// A form of a site, a person or a vehicle, as it is shown or was sent.
///
/// @param code code or id of the thing; empty for a new one
/// @param seen the last change that the form knows of
/// @param values by field
record ResourceForm(String code, long seen, Map<String, String> values, List<RowProblem> problems) {

    ResourceForm {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    static ResourceForm blank(Map<String, String> values) {
        return new ResourceForm("", 0, values, List.of());
    }

    ResourceForm with(List<RowProblem> found) {
        return new ResourceForm(code, seen, values, found);
    }

    boolean isNew() {
        return code.isEmpty();
    }
}
