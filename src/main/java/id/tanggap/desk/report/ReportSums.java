package id.tanggap.desk.report;

import id.tanggap.figures.FigureSums;
import id.tanggap.figures.Figures.OfficeCategory;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Sums by office and category, added up in the ways that tables need.
record ReportSums(FigureSums all, Map<String, FigureSums> byBalai, Map<String, FigureSums> byCategory) {

    static ReportSums of(Map<OfficeCategory, FigureSums> sums) {
        var byBalai = new TreeMap<String, FigureSums>();
        var byCategory = new TreeMap<String, FigureSums>();
        sums.forEach((key, sum) -> {
            byBalai.merge(key.balai(), sum, FigureSums::plus);
            byCategory.merge(key.category(), sum, FigureSums::plus);
        });
        return new ReportSums(byBalai.values().stream().reduce(FigureSums.NONE, FigureSums::plus), byBalai, byCategory);
    }

    /// Something else for each key, in the same order.
    static <T> Map<String, T> map(Map<String, FigureSums> sums, Function<String, T> other) {
        var all = new TreeMap<String, T>();
        sums.keySet().forEach(key -> all.put(key, other.apply(key)));
        return all;
    }
}
