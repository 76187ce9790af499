"""Lesson 1 of the smartphone course: buttons, gestures, larger letters, charging."""

from learning.demo.writing import (
    LessonText,
    accordion,
    checklist,
    picture,
    step,
    steps,
    text,
    tip,
)

LESSON = LessonText(
    slug="lam-quen-voi-dien-thoai",
    title="Làm quen với chiếc điện thoại",
    summary="Biết các nút, ba động tác tay, chỉnh chữ to cho dễ đọc và sạc pin cho đúng.",
    minutes=12,
    body=(
        text(
            "<p>Điện thoại thông minh giống như một cái túi nhỏ: bên trong có máy ảnh, đài nghe "
            "tin, sổ ghi số, đèn pin và đường dây gọi về cho con cháu. Dùng quen tay thì không "
            "khó.</p>"
            "<p>Bà con cứ cầm máy lên và làm theo từng bước. Bấm nhầm cũng không sao: quay lại "
            "là được.</p>"
        ),
        picture(
            "smartphone-buttons",
            "Điện thoại nhìn từ trước. Bên phải có nút tăng giảm âm lượng và nút nguồn. Phía trên "
            "có máy ảnh, giữa là biểu tượng ứng dụng, dưới đáy có lỗ cắm sạc.",
            "Vị trí các nút có thể khác đôi chút tùy máy.",
        ),
        text(
            "<h2>Ba động tác tay</h2>"
            "<ul><li><b>Chạm:</b> đặt nhẹ đầu ngón tay rồi nhấc lên ngay. Dùng để mở, để chọn."
            "</li><li><b>Giữ:</b> đặt ngón tay yên khoảng hai giây. Dùng để hiện thêm lựa chọn."
            "</li><li><b>Vuốt:</b> đặt ngón tay rồi kéo đi. Dùng để lật trang, để xem phần bên "
            "dưới.</li></ul>"
            "<p>Không cần ấn mạnh. Tay khô và sạch thì máy nhận tốt hơn; tay ướt hay dính bùn "
            "thì lau trước đã.</p>"
        ),
        picture(
            "smartphone-gestures",
            "Ba hình bàn tay trên màn hình: chạm một cái, giữ yên một lúc, vuốt lên trên.",
            "Chạm – giữ – vuốt: ba động tác đủ dùng cho hầu hết mọi việc.",
        ),
        steps(
            "Chỉnh cho chữ to, dễ đọc",
            step(
                "<p>Ở màn hình chính, tìm biểu tượng hình <b>bánh răng</b>. Đó là mục <b>Cài đặt"
                "</b>. Chạm để mở.</p>"
            ),
            step(
                "<p>Tìm mục <b>Màn hình</b> (hoặc <b>Hiển thị</b>), rồi chạm <b>Cỡ chữ</b>. Tên "
                "mục có thể khác đôi chút tùy máy.</p>"
            ),
            step(
                "<p>Kéo thanh trượt <b>sang phải</b> cho chữ to lên. Thấy vừa mắt thì dừng lại. "
                "Nếu máy có mục <b>Chữ đậm</b>, bật lên sẽ rõ hơn nữa.</p>",
                "smartphone-text-size",
                "Màn hình Cỡ chữ: thanh trượt được kéo sang phải, chữ mẫu to hẳn lên.",
            ),
            step(
                "<p>Chữ vẫn tối? Vuốt từ mép trên màn hình xuống, kéo thanh có hình <b>mặt trời"
                "</b> sang phải để màn hình sáng hơn.</p>"
            ),
        ),
        picture(
            "smartphone-charging",
            "Điện thoại đang sạc trên mặt bàn, cạnh cửa sổ, dây cắm vào ổ điện trên tường.",
            "Sạc trên mặt bàn, nơi thoáng và khô ráo.",
        ),
        tip(
            "Sạc pin cho an toàn",
            "<p>Đặt máy nơi thoáng, <b>xa bếp lửa</b>, không để dưới gối hay trong chăn. Dây sạc "
            "hở lõi, củ sạc nóng rẫy thì bỏ, thay cái mới. Trời giông sét thì rút sạc ra. Không "
            "vừa sạc vừa gọi điện lâu.</p>",
        ),
        checklist(
            "Tự tay làm trên máy của mình",
            "Bấm nút nguồn để tắt màn hình, bấm lại để mở",
            "Tăng rồi giảm âm lượng bằng nút ở cạnh máy",
            "Chỉnh cỡ chữ cho vừa mắt",
            "Mở máy ảnh, chụp một bức ảnh rồi xem lại",
        ),
        accordion(
            "Bà con hay hỏi",
            (
                "Máy đứng im, chạm không thấy gì thì làm sao?",
                "<p>Chờ một phút. Nếu vẫn đứng im, giữ nút nguồn lâu rồi chọn <b>Khởi động lại"
                "</b>. Ảnh và số điện thoại trong máy không mất vì khởi động lại. Một số máy phải "
                "giữ cùng lúc nút nguồn và nút âm lượng.</p>",
            ),
            (
                "Lỡ vào nhầm chỗ thì ra bằng cách nào?",
                "<p>Chạm mũi tên quay lại ở góc màn hình, hoặc vuốt từ mép dưới lên để về màn hình "
                "chính. Chưa bấm “Đồng ý” hay “Xóa” thì chưa có gì thay đổi.</p>",
            ),
            (
                "Mắt kém, không đọc được chữ thì có dùng được không?",
                "<p>Được. Trong <b>Cài đặt</b> có mục <b>Trợ năng</b> (hoặc <b>Hỗ trợ tiếp cận"
                "</b>) giúp phóng to màn hình và đọc chữ thành tiếng. Bà con cũng có thể giữ hình "
                "<b>micro</b> trên bàn phím để nói thay cho gõ chữ.</p>",
            ),
        ),
    ),
)
