package id.tanggap.web.privacy;

import id.tanggap.platform.privacy.MaskedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/// Masks numbers of people in the text of a finished page, and in attributes that are read to people. Linear in the
/// page; texts without many digits are passed on as they are.
///
/// Left alone are text fields, in which people see what they type, scripts, and elements that say
/// `data-numbers="shown"`: numbers of offices, and those that somebody has opened on record.
///
/// Public, because Thymeleaf makes one for each page.
public final class NumberMaskHandler extends AbstractTemplateHandler {

    private static final String SHOWN = "data-numbers";
    private static final Set<String> LEFT_ALONE = Set.of("textarea", "script", "style");
    private static final List<String> READ_OUT = List.of("title", "alt", "aria-label", "aria-description");
    private static final int FEWEST_DIGITS = 6;

    private int depth;

    @Override
    public void handleText(IText text) {
        var written = text.getText();
        var masked = depth > 0 || !hasDigits(written) ? written : MaskedText.mask(written);
        super.handleText(
                masked.equals(written) ? text : getContext().getModelFactory().createText(masked));
    }

    private static boolean hasDigits(String text) {
        var digits = 0;
        for (var at = 0; at < text.length() && digits < FEWEST_DIGITS; at++) {
            digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (depth > 0 || isLeftAlone(tag)) {
            depth++;
            super.handleOpenElement(tag);
        } else {
            super.handleOpenElement(masked(tag));
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (depth > 0 && !tag.isUnmatched()) {
            depth--;
        }
        super.handleCloseElement(tag);
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        super.handleStandaloneElement(depth > 0 || isLeftAlone(tag) ? tag : masked(tag));
    }

    private static boolean isLeftAlone(IProcessableElementTag tag) {
        return LEFT_ALONE.contains(tag.getElementCompleteName().toLowerCase(Locale.ROOT)) || tag.hasAttribute(SHOWN);
    }

    private <T extends IProcessableElementTag> T masked(T tag) {
        var shown = tag;
        for (var name : READ_OUT) {
            var written = tag.getAttributeValue(name);
            if (written != null && hasDigits(written)) {
                shown = getContext().getModelFactory().setAttribute(shown, name, MaskedText.mask(written));
            }
        }
        return shown;
    }
}
