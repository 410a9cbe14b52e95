package id.tanggap.web.refill;

import java.util.List;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/// Puts into a field what was sent in it.
final class FieldProcessor extends AbstractElementTagProcessor {

    /// What was chosen in the list whose options are drawn.
    private static final String CHOSEN = "drawnChoice";

    FieldProcessor(String element) {
        super(TemplateMode.HTML, null, element, false, null, false, RefusedFormDialect.AFTER_ALL);
    }

    @Override
    protected void doProcess(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler page) {
        if (context.getVariable(DrawnForm.NAME) instanceof DrawnForm form) {
            switch (tag.getElementCompleteName()) {
                case "input" -> input(form, tag, page);
                case "textarea" -> text(form, tag, page);
                case "select" -> page.setLocalVariable(CHOSEN, chosen(form, tag));
                default -> option(context, tag, page);
            }
        }
    }

    private static void input(DrawnForm form, IProcessableElementTag tag, IElementTagStructureHandler page) {
        var name = attribute(tag, "name");
        var value = attribute(tag, "value");
        switch (attribute(tag, "type")) {
            case "hidden" -> form.hidden(name, value);
            case "password", "file", "submit", "button", "image", "reset" -> {}
            case "checkbox", "radio" -> {
                if (form.fills(name)) {
                    mark(form.all(name).contains(value.isEmpty() ? "on" : value), "checked", page);
                }
            }
            default -> form.next(name).ifPresent(sent -> page.setAttribute("value", escaped(sent)));
        }
    }

    /// A browser drops the first end of line.
    private static void text(DrawnForm form, IProcessableElementTag tag, IElementTagStructureHandler page) {
        form.next(attribute(tag, "name")).ifPresent(sent -> page.setBody("\n" + escaped(sent), false));
    }

    /// Of a list that was not sent nothing is known, and it stays as it is.
    private static List<String> chosen(DrawnForm form, IProcessableElementTag tag) {
        var name = attribute(tag, "name");
        if (!tag.hasAttribute("multiple")) {
            return form.next(name).stream().toList();
        }
        return form.fills(name) ? form.all(name) : List.of();
    }

    private static void option(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler page) {
        if (context.getVariable(CHOSEN) instanceof List<?> chosen && !chosen.isEmpty() && tag.hasAttribute("value")) {
            mark(chosen.contains(attribute(tag, "value")), "selected", page);
        }
    }

    private static void mark(boolean on, String attribute, IElementTagStructureHandler page) {
        if (on) {
            page.setAttribute(attribute, attribute);
        } else {
            page.removeAttribute(attribute);
        }
    }

    private static String attribute(IProcessableElementTag tag, String name) {
        return HtmlUtils.htmlUnescape(Objects.requireNonNullElse(tag.getAttributeValue(name), ""));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
