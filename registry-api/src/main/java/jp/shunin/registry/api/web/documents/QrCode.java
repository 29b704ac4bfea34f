package jp.shunin.registry.api.web.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture that a telephone reads. */
final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS_A_MODULE = 6;
    private static final int INK = 0x000000;
    private static final int PAPER = 0xFFFFFF;

    private QrCode() {}

    /** The picture itself as an address, for a document that must need no other file. */
    static String of(String address) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image(modules), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a code: " + address, tooLong);
        } catch (IOException cause) {
            throw new UncheckedIOException("a picture in memory cannot be written", cause);
        }
    }

    private static BufferedImage image(BitMatrix modules) {
        int size = modules.getWidth() * PIXELS_A_MODULE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? INK : PAPER);
            }
        }
        return image;
    }
}
