import { TextButton } from '../ui';

export interface Size {
  /** Cuts the edges off, so that nothing is left empty. */
  fills: boolean;
  large: boolean;
}

export const WHOLE: Size = { fills: false, large: false };
export const sizeClasses = ({ fills, large }: Size): string => [fills && 'call-tiles--fills', large && 'call-tiles--large'].filter(Boolean).join(' ');

export function PictureSize({ size, onChange }: { size: Size; onChange: (size: Size) => void }) {
  return (
    <div className="call-tiles__size" role="group" aria-label="Size of the picture">
      <TextButton aria-pressed={size.large} onClick={() => onChange({ ...size, large: !size.large })}>
        Larger picture
      </TextButton>
      <TextButton aria-pressed={size.fills} onClick={() => onChange({ ...size, fills: !size.fills })}>
        Fill the frame
      </TextButton>
    </div>
  );
}
