package id.tanggap.command.sitrep;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Prints a situation report as PDF, A4. The same document gives the same bytes: dates and the identifier of the file
/// are those of the report, not of the moment of printing.
///
/// Fonts are our own (`resources/fonts`): what a machine has installed changes nothing.
@Component
class ReportPaper {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final LetterShapes letters = new LetterShapes(font("OpenSans-Regular.ttf"));

    ReportPaper(ITemplateEngine templates) {
        this.templates = templates;
    }

    /// @param at the minute of the report
    byte[] print(ReportDocument document, Instant at, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var renderer = laidOut(document, locale).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                var moment = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
                pdf.getDocumentInformation().setCreationDate(moment);
                pdf.getDocumentInformation().setModificationDate(moment);
                pdf.setDocumentId(at.getEpochSecond());
                pdf.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder laidOut(ReportDocument document, Locale locale) {
        var html = Jsoup.parse(templates.process("sitrep-paper", new Context(locale, Map.of("report", document))));
        html.head().appendElement("style").appendChild(new DataNode(style()));
        return new PdfRendererBuilder()
                .useFastMode()
                .withProducer("Tanggap")
                .useObjectDrawerFactory(new PaperMap(document.head().map(), letters))
                .withW3cDocument(new W3CDom().fromJsoup(html), "")
                .useFont(
                        () -> font("OpenSans-Regular.ttf"),
                        "Open Sans",
                        REGULAR,
                        PdfRendererBuilder.FontStyle.NORMAL,
                        true)
                .useFont(() -> font("OpenSans-Bold.ttf"), "Open Sans", BOLD, PdfRendererBuilder.FontStyle.NORMAL, true);
    }

    private static String style() {
        try (var css = Objects.requireNonNull(ReportPaper.class.getResourceAsStream("/paper/sitrep.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(ReportPaper.class.getResourceAsStream("/fonts/" + file), file);
    }
}
