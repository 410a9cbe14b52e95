package id.tanggap.command.sitrep;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws the map of a report into its PDF, as vectors.
///
/// Labels are outlines of our own font: a font of the machine could change the bytes, and a server may have none.
record PaperMap(@Nullable ReportMap map, LetterShapes letters) implements FSObjectDrawer, FSObjectDrawerFactory {

    private static final Color SEA = new Color(0xe8eff6);
    private static final Color LAND = Color.WHITE;
    private static final Color BORDER = new Color(0x8fa0b5);
    private static final Color AREA = new Color(0xf2b8b8);
    private static final Color PLACE = new Color(0xb42318);
    private static final Color SITE = new Color(0x2457c5);
    private static final float SIZE = 8;
    private static final double RADIUS = 3;

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object");
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        if (map != null) {
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel,
                    graphics -> draw(graphics, map, width / dotsPerPixel));
        }
        return null;
    }

    private void draw(Graphics2D graphics, ReportMap shown, double width) {
        graphics.scale(width / ReportMap.WIDTH, width / ReportMap.WIDTH);
        var frame = new Rectangle2D.Double(0, 0, ReportMap.WIDTH, ReportMap.HEIGHT);
        graphics.clip(frame);
        fill(graphics, frame, SEA);
        fill(graphics, shown.land(), LAND);
        graphics.setStroke(new BasicStroke(0.5f));
        graphics.setColor(BORDER);
        graphics.draw(shown.land());
        fill(graphics, shown.area(), AREA);
        graphics.setColor(PLACE);
        graphics.draw(shown.area());
        shown.marks().forEach(mark -> draw(graphics, mark));
        graphics.setColor(BORDER);
        graphics.draw(frame);
    }

    private static void fill(Graphics2D graphics, Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    private void draw(Graphics2D graphics, ReportMap.Mark mark) {
        var left = mark.x() - RADIUS;
        var top = mark.y() - RADIUS;
        var site = mark.kind().equals("site");
        fill(
                graphics,
                site
                        ? new Rectangle2D.Double(left, top, 2 * RADIUS, 2 * RADIUS)
                        : new Ellipse2D.Double(left, top, 2 * RADIUS, 2 * RADIUS),
                site ? SITE : PLACE);
        var words = letters.outline(mark.label(), SIZE);
        var x = mark.left() ? mark.x() - 2 * RADIUS - words.getBounds2D().getWidth() : mark.x() + 2 * RADIUS;
        fill(
                graphics,
                AffineTransform.getTranslateInstance(x, mark.y() + RADIUS).createTransformedShape(words),
                site ? Color.BLACK : PLACE);
    }
}
