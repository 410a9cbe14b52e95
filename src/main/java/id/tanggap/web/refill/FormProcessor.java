package id.tanggap.web.refill;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/// Finds the form that was refused.
final class FormProcessor extends AbstractElementTagProcessor {

    FormProcessor() {
        super(TemplateMode.HTML, null, "form", false, null, false, RefusedFormDialect.AFTER_ALL);
    }

    @Override
    protected void doProcess(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler page) {
        if (context.getVariable(RefusedForm.NAME) instanceof RefusedForm sent
                && sent.path().equals(tag.getAttributeValue("action"))) {
            page.setLocalVariable(DrawnForm.NAME, new DrawnForm(sent));
            // a script opens what the form is folded into
            page.setAttribute("data-refused-form", "");
        }
    }
}
