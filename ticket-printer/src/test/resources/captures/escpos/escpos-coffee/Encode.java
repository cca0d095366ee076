// SPDX-License-Identifier: Apache-2.0
// One slip of ours as escpos-coffee encodes it: java -cp escpos-coffee.jar:zxing-core.jar Encode.java FOLDER
import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.GraphicsImageWrapper;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;

final class Encode {
    private static final String URL = "http://192.168.1.10:8080/t/3f9c1b7e2a5d";
    private static final int SIDE = 264;

    private interface Code {
        void on(EscPos printer) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var centre = Justification.Center;
        // model 2, drawn by the printer (GS ( k)
        slip(folder.resolve("slip-command-part.bin"), EscPos.CutMode.PART,
                printer -> printer.write(new QRCode().setSize(6).setJustification(centre), URL));
        // dot by dot: GS v 0, and GS ( L
        slip(folder.resolve("slip-raster-full.bin"), EscPos.CutMode.FULL,
                printer -> printer.write(new RasterBitImageWrapper().setJustification(centre), picture()));
        slip(folder.resolve("slip-graphics-part.bin"), EscPos.CutMode.PART,
                printer -> printer.write(new GraphicsImageWrapper().setJustification(centre), picture()));
    }

    private static void slip(Path file, EscPos.CutMode cut, Code code) throws Exception {
        try (var printer = new EscPos(Files.newOutputStream(file))) {
            printer.setCharsetName("GB18030");
            var centred = new Style().setJustification(Justification.Center);
            var large = new Style(centred).setFontSize(FontSize._2, FontSize._2);
            printer.initializePrinter();
            printer.writeLF(new Style(centred).setBold(true), "镇党群服务中心");
            printer.writeLF(large, "社会保险");
            printer.writeLF(new Style(centred).setFontSize(FontSize._8, FontSize._8).setBold(true), "A012");
            printer.writeLF(large, "前面还有6人");
            printer.writeLF(centred, "办理窗口:3、4号");
            printer.writeLF("·需带材料:本人身份证或社保卡");
            printer.writeLF("·㙟村便民服务站代办点同样可以办理");
            printer.writeLF("·仅限当天有效");
            code.on(printer);
            printer.writeLF(centred, "扫码查看前面还有几人");
            printer.writeLF(centred, "监督电话 12345");
            printer.feed(3).cut(cut);
        }
    }

    private static EscPosImage picture() throws Exception {
        var matrix = new QRCodeWriter().encode(URL, BarcodeFormat.QR_CODE, SIDE, SIDE);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < SIDE; y++) {
            for (var x = 0; x < SIDE; x++) {
                image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xffffff);
            }
        }
        return new EscPosImage(new CoffeeImageImpl(image), new BitonalThreshold());
    }
}
