import { pictureTypes } from "@accord/shared/pictures";
import { pictureAddress } from "@accord/shared/rich-text";
import { useEffect, useState } from "react";

/** The picture beside its words, so that they are written from it. */
export function PicturePreview({
  file,
  picture,
}: {
  readonly file: File | null;
  readonly picture: string | null;
}) {
  const [drawn, setDrawn] = useState<string | null>(null);
  useEffect(() => {
    setDrawn(null);
    if (file === null || !(pictureTypes as readonly string[]).includes(file.type)) return;
    const reader = new FileReader();
    reader.onload = () => setDrawn(String(reader.result));
    reader.readAsDataURL(file);
    return () => reader.abort();
  }, [file]);
  const src = picture === null ? drawn : pictureAddress(picture);
  return src === null ? null : <img className="picture-preview" src={src} alt="" />;
}
