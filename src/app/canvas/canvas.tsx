import '@xyflow/react/dist/style.css';
import './canvas.css';
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { useRef } from 'react';
import { useDocument } from '../store/document';
import { view } from '../store/view';
import { ZoomControls } from './controls';
import { EmptyHint } from './empty-hint';
import { FarLayer } from './far-layer';
import { useGesture } from './gesture';
import { GestureLayer } from './gesture-layer';
import { LinesLayer } from './lines-layer';
import { MiniMap } from './mini-map';
import { nodeTypes } from './nodes';
import { useCanvasKeys } from './use-canvas-keys';
import { useCanvasPointer } from './use-canvas-pointer';
import { useScene } from './use-scene';
import { MIN_ZOOM, useStage } from './use-stage';

const PAN_BUTTONS = [0, 1];

function Flow() {
  const element = useRef<HTMLDivElement>(null);
  const { nodes, lines, far } = useScene(element);
  useStage(element);
  const pointer = useCanvasPointer();
  const onKeyDown = useCanvasKeys(element);
  const gesturing = useGesture((state) => state.gesture !== null);
  const empty = useDocument((state) => state.history.design.resources.size === 0);
  return (
    <div
      role="application"
      ref={element}
      aria-label="Drawing of the network"
      tabIndex={empty || far ? 0 : -1}
      className={`relative size-full overflow-hidden bg-canvas outline-none ${gesturing ? 'gesturing' : ''}`}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <ReactFlow
        nodes={nodes}
        nodeTypes={nodeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        nodesFocusable
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        zoomOnDoubleClick={false}
        panOnScroll
        panOnDrag={PAN_BUTTONS}
        minZoom={MIN_ZOOM}
        maxZoom={2}
        zIndexMode="manual"
        attributionPosition="bottom-left"
        onPaneClick={() => view.select([])}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
        <LinesLayer lines={lines} />
        <FarLayer far={far} />
        <GestureLayer />
        <ZoomControls />
        <MiniMap />
      </ReactFlow>
      {empty && <EmptyHint />}
    </div>
  );
}

/** The drawing of the open design. Fills its parent. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}
